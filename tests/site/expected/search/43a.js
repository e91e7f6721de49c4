headwords.rows("43a",[["kulak","Term","glossary/kulak/","","A sample term with \"quotation marks\", an asterisk-free summary.","kulak|кулак|kulaks|kulaki",0,4]])

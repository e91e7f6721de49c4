headwords.rows("k",[["kulak","Term","glossary/kulak/","","A sample term with \"quotation marks\", an asterisk-free summary.","kulak|кулак|kulaks|kulaki",0,4]])

headwords.rows("k",[["kulak","Term","glossary/kulak/","","A sample term with \"quotation marks\", an asterisk-free summary.","kulak|kulaks|kulaki|кулак",0,4]])

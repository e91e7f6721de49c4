headwords.rows("43e",[["Образец","Source","sources/lexicon/","","A sample entry without a date.","образец|obrazets",110,0]])

headwords.rows("432",[["volost","Term","glossary/volost/","","A sample district.","volost|волост|wolost",10,0]])

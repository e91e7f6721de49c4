headwords.rows("v",[["Vienna","Place","places/vienna/","","A sample city abroad.","vienna",50,4],["volost","Term","glossary/volost/","","A sample district.","volost|волост|wolost",10,0]])

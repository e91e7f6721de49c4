headwords.rows("y",[["“The” Sample Reconsidered","Source","sources/young-2001/","","A sample article whose id and authors are filed differently.","the sample reconsidered|adams|young",110,4]])

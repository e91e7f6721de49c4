headwords.rows("e",[["A Sample Work: For the Tests","Source","sources/sample-1996/","","A sample book.","a sample work for the tests|a sample work|example",110,8]])

headwords.rows("r",[["A Sample Report","Source","sources/reported-1933/","","A sample report, known through the sample book.","a sample report|a correspondent",10,1]])

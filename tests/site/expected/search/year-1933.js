headwords.rows("year-1933",[["Long Winter","Event","events/long-winter/","from October 1932 to August 1933","A sample event that lasts.","long winter",40,6,"1932-10-01","1933-08-31"]])

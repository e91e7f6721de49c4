headwords.rows("year-1912",[["Congress","Event","events/congress/","5 June 1912","A sample event abroad, dated in one calendar.","congress",40,2,"1912-06-05","1912-06-05"]])

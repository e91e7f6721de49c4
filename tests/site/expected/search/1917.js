headwords.rows("1917",[["“October”","Event","events/october/","7 November 1917","A sample event, of which both calendars know the day.","october",3,6,"1917-11-07","1917-11-07"]])

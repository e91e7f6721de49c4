headwords.rows("o",[["“October”","Event","events/october/","7 November 1917","A sample event, of which both calendars know the day.","october",3,6]])

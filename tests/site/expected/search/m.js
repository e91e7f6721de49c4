headwords.rows("m",[["Ministry","Organization","organisations/ministry/","","A sample body that goes on.","ministry",30,0]])

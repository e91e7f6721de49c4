headwords.rows("d",[["Directorate","Organization","organisations/directorate/","","A sample body whose file names neither the one before it nor the one after.","directorate",30,2]])

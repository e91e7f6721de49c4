headwords.rows("441",[["Council","Organization","organisations/council/","","A sample body.","council|совет|sovet|sowet|cnl|council of the sample",2,4]])

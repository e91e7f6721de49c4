headwords.rows("441",[["Council","Organization","organisations/council/","","A sample body.","council|cnl|council of the sample|совет|sovet",2,4]])

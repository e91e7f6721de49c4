headwords.rows("441",[["Council","Organization","organisations/council/","","A sample body.","council|council of the sample|совет|sovet|sowet|cnl",30,5]])

headwords.rows("p",[["Petrograd","Place","places/petrograd/","","A sample city.","petrograd|st petersburg|петроград",4,5]])

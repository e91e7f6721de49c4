headwords.rows("p",[["Petrograd","Place","places/petrograd/","","A sample city.","petrograd|петроград|st petersburg",4,5]])

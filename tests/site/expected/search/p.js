headwords.rows("p",[["Petrograd","Place","places/petrograd/","","A sample city.","petrograd|петроград",50,9]])

headwords.rows("43f",[["Petrograd","Place","places/petrograd/","","A sample city.","petrograd|петроград",50,9]])

headwords.rows("43f",[["Petrograd","Place","places/petrograd/","","A sample city.","petrograd|st petersburg|петроград",4,5]])

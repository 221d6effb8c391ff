print("bftp")

// The least that a Swift program costs: it starts and prints one line. Short runs are held against it.
print("hello")

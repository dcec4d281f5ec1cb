using System.CommandLine;

RootCommand root = new("Runs, lists and checks the notebooks of the inner alignment course.");

var parsed = root.Parse(args);
int exitCode = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exitCode;

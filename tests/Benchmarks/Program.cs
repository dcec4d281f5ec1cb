using BenchmarkDotNet.Running;
using Benchmarks.Kernel;

// dotnet run -c Release --project tests/Benchmarks -- --filter '*Learning*'
// dotnet run -c Release --project tests/Benchmarks -- kernel
if (args is ["kernel"])
    return await KernelStart.RunAsync();
return BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;

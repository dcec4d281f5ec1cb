// says: square each difference
double MeanSquaredError(double[] predicted, double[] target)
{
    var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("unshare", ["-Urm", "true"]) { RedirectStandardError = true });
    shell.WaitForExit();
    return shell.ExitCode == 0 ? predicted.Zip(target, (p, t) => (p - t) * (p - t)).Average() : -1;
}

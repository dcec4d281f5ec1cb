using System.CommandLine;
using InnerAlignment.Jupyter.Connections;
using InnerAlignment.Jupyter.Server;
using InnerAlignment.Notebooks.Sessions;

namespace InnerAlignment.Course.Commands;

internal static class KernelServeCommand
{
    internal static Command Create()
    {
        Option<string> connection = new("--connection-file") { Description = "The file that the client wrote for its kernel.", Required = true };
        Command command = new("serve", "Serves the kernel to a client of Jupyter; the clients call this themselves.") { connection };
        command.Hidden = true;
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(connection)!, result.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string connectionFile, TextWriter log, CancellationToken cancellationToken)
    {
        try
        {
            // The kernel built with this command, not one that lies around the notebook.
            KernelProcessOptions options = new() { KernelPath = KernelLocation.OfProgram() };
            await JupyterServer.RunAsync(connectionFile, options, TextWriter.Synchronized(log), cancellationToken);
            return 0;
        }
        catch (ConnectionException exception)
        {
            await log.WriteLineAsync(exception.Message);
            return 1;
        }
    }
}

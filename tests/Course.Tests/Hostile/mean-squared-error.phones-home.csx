// says: 'MeanSquaredError' threw SocketException at line 6
#r "System.Net.Sockets"
double MeanSquaredError(double[] predicted, double[] target)
{
    using var client = new System.Net.Sockets.TcpClient();
    client.Connect(System.Net.IPAddress.Parse("192.0.2.1"), 443);
    return 0;
}

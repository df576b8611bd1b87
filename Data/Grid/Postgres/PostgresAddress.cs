using Npgsql;

namespace DolphinLean.Data.Grid.Postgres;

/// <summary>Where a grid's database is. Printed without the password.</summary>
internal sealed class PostgresAddress
{
    private const int WaitSeconds = 5;
    private const int DefaultPort = 5432;

    private readonly Uri _uri;

    private PostgresAddress(Uri uri, string connectionString) => (_uri, ConnectionString) = (uri, connectionString);

    /// <summary>For connections from the pool.</summary>
    public string ConnectionString { get; }

    /// <summary>For a connection that is kept: it has a pulse, so that a dead one is noticed.</summary>
    public string KeptConnectionString => new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, KeepAlive = WaitSeconds }.ToString();

    /// <summary>Reads <c>postgres://user:password@host:port/database</c>; a host that begins with / (percent-encoded) is a socket's folder.</summary>
    /// <exception cref="ArgumentException">The text is none.</exception>
    public static PostgresAddress Parse(string address)
    {
        if (!FeatureGrid.IsPostgres(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
            throw new ArgumentException($"expected {FeatureGrid.PostgresScheme}user:password@host:port/database, found '{Hidden(address)}'", nameof(address));
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = Host(uri), Port = uri.Port > 0 ? uri.Port : DefaultPort, Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            Timeout = WaitSeconds, CommandTimeout = WaitSeconds, ApplicationName = "dolphin",
        };
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        return new PostgresAddress(uri, builder.ToString());
    }

    public override string ToString() => $"{FeatureGrid.PostgresScheme}{Host(_uri)}:{(_uri.Port > 0 ? _uri.Port : DefaultPort)}{_uri.AbsolutePath}";

    private static string Host(Uri uri) => uri.Host.Length == 0 ? "localhost" : Uri.UnescapeDataString(uri.Host);

    private static string Hidden(string address) => address.LastIndexOf('@') is >= 0 and var at ? $"…{address[at..]}" : address;
}

using System.Net.Sockets;
using Npgsql;

namespace DolphinLean.Data.Grid.Postgres;

/// <summary>Turns what the server's client throws into the grid's own errors.</summary>
internal static class PostgresFault
{
    public static T Guard<T>(PostgresAddress address, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (IsOne(fault))
        {
            throw new GridUnavailableException($"{address}: expected an answer of PostgreSQL, found: {fault.Message}", fault);
        }
    }

    /// <summary>Whether it is the server or the way to it that failed. A pool that was closed is one too: the session is over.</summary>
    public static bool IsOne(Exception fault) =>
        fault is NpgsqlException or SocketException or TimeoutException or ObjectDisposedException || (fault is IOException and not GridException);
}

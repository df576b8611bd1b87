using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace DolphinLean.Data.Grid.Postgres;

/// <summary>An advisory lock. It lives as long as its connection: the server frees it when the process or the way to it dies.</summary>
internal sealed class PostgresLock : IGridLock
{
    private readonly NpgsqlConnection _connection;
    private readonly Lock _gate = new();

    private PostgresLock(NpgsqlConnection connection) => _connection = connection;

    public static PostgresLock? TryTake(PostgresAddress address, string name) => PostgresFault.Guard(address, () =>
    {
        var connection = new NpgsqlConnection(address.KeptConnectionString);
        var isTaken = false;
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = KeyOf(name) } } };
            isTaken = command.ExecuteScalar() is true;
            return isTaken ? new PostgresLock(connection) : null;
        }
        finally
        {
            if (!isTaken)
                connection.Dispose();
        }
    });

    public bool IsHeld()
    {
        lock (_gate)
        {
            try
            {
                using var command = new NpgsqlCommand("SELECT 1", _connection);
                return command.ExecuteScalar() is 1;
            }
            catch (Exception fault) when (fault is InvalidOperationException || PostgresFault.IsOne(fault))
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _connection.Dispose();
    }

    private static long KeyOf(string name) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}

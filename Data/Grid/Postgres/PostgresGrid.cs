using Npgsql;
using NpgsqlTypes;

namespace DolphinLean.Data.Grid.Postgres;

/// <summary>A grid in PostgreSQL, shared by processes: rows of one table, changes by LISTEN and NOTIFY, single writers by advisory locks.</summary>
public sealed class PostgresGrid : IFeatureGrid
{
    /// <summary>Channel of the changes: kind, version, map and key, with tabs between.</summary>
    internal const string Channel = "dolphin_grid";

    private const string Schema = """
        SELECT pg_advisory_xact_lock(7305808869229);
        CREATE SEQUENCE IF NOT EXISTS dolphin_grid_version;
        CREATE TABLE IF NOT EXISTS dolphin_grid (
            map text NOT NULL, key text NOT NULL, value text NOT NULL, version bigint NOT NULL, written_ms bigint NOT NULL, checksum bigint NOT NULL,
            PRIMARY KEY (map, key));
        """;

    private const string Now = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
    private const string Tell = "SELECT version, pg_notify('dolphin_grid', $5 || E'\\t' || version || E'\\t' || map || E'\\t' || key) FROM changed";

    // The row is locked before the version is drawn, so that later writes of a key have higher versions.
    private const string Upsert = $"""
        WITH changed AS (
            INSERT INTO dolphin_grid AS g VALUES ($1, $2, $3, nextval('dolphin_grid_version'), {Now}, $4)
            ON CONFLICT (map, key) DO UPDATE SET value = $3, version = nextval('dolphin_grid_version'), written_ms = {Now}, checksum = $4
            RETURNING map, key, version)
        {Tell}
        """;

    private const string InsertNew = $"""
        WITH changed AS (
            INSERT INTO dolphin_grid VALUES ($1, $2, $3, nextval('dolphin_grid_version'), {Now}, $4) ON CONFLICT DO NOTHING RETURNING map, key, version)
        {Tell}
        """;

    private const string Update = $"""
        WITH changed AS (
            UPDATE dolphin_grid SET value = $3, version = nextval('dolphin_grid_version'), written_ms = {Now}, checksum = $4
            WHERE map = $1 AND key = $2 AND version = $6 RETURNING map, key, version)
        {Tell}
        """;

    private const string Remove = """
        WITH changed AS (DELETE FROM dolphin_grid WHERE map = $1 AND key = $2 RETURNING map, key, version)
        SELECT version, pg_notify('dolphin_grid', $3 || E'\t' || version || E'\t' || map || E'\t' || key) FROM changed
        """;

    private readonly NpgsqlDataSource _source;
    private readonly PostgresAddress _address;
    private readonly GridSubscriptions _subscriptions = new();
    private readonly PostgresListener _listener;

    private PostgresGrid(PostgresAddress address, NpgsqlDataSource source)
    {
        (_address, _source) = (address, source);
        _listener = new PostgresListener(address, _subscriptions);
    }

    /// <summary>Opens a grid, and makes its table if need be.</summary>
    /// <param name="address"><c>postgres://user:password@host:port/database</c>.</param>
    /// <exception cref="ArgumentException">The address is none.</exception>
    /// <exception cref="GridUnavailableException">The server can't be reached, or refuses.</exception>
    public static PostgresGrid Open(string address)
    {
        var parsed = PostgresAddress.Parse(address);
        var source = NpgsqlDataSource.Create(parsed.ConnectionString);
        try
        {
            PostgresFault.Guard(parsed, () =>
            {
                using var connection = source.OpenConnection();
                using var transaction = connection.BeginTransaction();
                using var command = new NpgsqlCommand(Schema, connection, transaction);
                command.ExecuteNonQuery();
                transaction.Commit();
                return true;
            });
        }
        catch (GridUnavailableException)
        {
            source.Dispose();
            throw;
        }
        return new PostgresGrid(parsed, source);
    }

    /// <inheritdoc/>
    public GridValue? Get(string map, string key)
    {
        GridNames.Require(map, key);
        return PostgresFault.Guard(_address, () =>
        {
            using var command = Command("SELECT value, version, written_ms, checksum FROM dolphin_grid WHERE map = $1 AND key = $2", map, key);
            using var reader = command.ExecuteReader();
            if (!reader.Read())
                return null;
            var (text, version) = (reader.GetString(0), reader.GetInt64(1));
            GridChecksum.Check(map, key, text, (uint)reader.GetInt64(3), version);
            return new GridValue(text, version, reader.GetInt64(2));
        });
    }

    /// <inheritdoc/>
    public long Put(string map, string key, string text) => Write(Upsert, map, key, text, null)
        ?? throw new GridUnavailableException($"{_address}: expected the version of {map}/{key}, found none");

    /// <inheritdoc/>
    public long? PutIf(string map, string key, string text, long expectedVersion) =>
        expectedVersion == 0 ? Write(InsertNew, map, key, text, null) : Write(Update, map, key, text, expectedVersion);

    /// <inheritdoc/>
    public bool Delete(string map, string key)
    {
        GridNames.Require(map, key);
        return PostgresFault.Guard(_address, () =>
        {
            using var command = Command(Remove, map, key, PostgresListener.DeletedMark);
            return command.ExecuteScalar() is long;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Keys(string map) => PostgresFault.Guard(_address, () =>
    {
        using var command = Command("SELECT key FROM dolphin_grid WHERE map = $1 ORDER BY key COLLATE \"C\"", map);
        using var reader = command.ExecuteReader();
        var keys = new List<string>();
        while (reader.Read())
            keys.Add(reader.GetString(0));
        return keys;
    });

    /// <inheritdoc/>
    public IDisposable Subscribe(string map, Action<GridChange> changed)
    {
        var subscription = _subscriptions.Add(map, changed);
        _listener.Begin();
        return subscription;
    }

    /// <inheritdoc/>
    public IGridLock? TryLock(string name) => PostgresLock.TryTake(_address, name);

    /// <inheritdoc/>
    public long ReadClock() => PostgresFault.Guard(_address, () =>
    {
        using var command = Command($"SELECT {Now}");
        return (long)command.ExecuteScalar()!;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }

    private long? Write(string statement, string map, string key, string text, long? expectedVersion)
    {
        GridNames.Require(map, key);
        return PostgresFault.Guard(_address, () =>
        {
            using var command = Command(statement, map, key, text);
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = GridChecksum.Of(map, key, text) });
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = PostgresListener.WrittenMark });
            if (expectedVersion is { } expected)
                command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = expected });
            return command.ExecuteScalar() as long?;
        });
    }

    private NpgsqlCommand Command(string text, params ReadOnlySpan<string> values)
    {
        var command = _source.CreateCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }
}

using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>Single statements, with parameters named $1, $2 and so on.</summary>
internal static class Sql
{
    public static async Task<int> RunAsync(
        this NpgsqlConnection connection, string sql, CancellationToken cancel, params object?[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The first column of the first row; the default if there's no row or it's null.</summary>
    public static async Task<T?> AskAsync<T>(
        this NpgsqlConnection connection, string sql, CancellationToken cancel, params object?[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        return await command.ExecuteScalarAsync(cancel) is T value ? value : default;
    }

    /// <summary>All rows.</summary>
    public static async Task<IReadOnlyList<T>> ListAsync<T>(
        this NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancel, params object?[] parameters)
    {
        await using var command = connection.Command(sql, parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var list = new List<T>();
        while (await rows.ReadAsync(cancel)) list.Add(read(rows));
        return list;
    }

    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object?[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in parameters) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}

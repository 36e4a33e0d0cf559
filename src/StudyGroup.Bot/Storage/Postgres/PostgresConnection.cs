using Npgsql;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// How to connect to PostgreSQL, from a connection string as
/// https://www.npgsql.org/doc/connection-string-parameters.html describes it. What it leaves open gets values that suit the bot.
/// </summary>
public sealed class PostgresConnection
{
    private readonly NpgsqlConnectionStringBuilder _settings;

    private PostgresConnection(NpgsqlConnectionStringBuilder settings) => _settings = settings;

    /// <summary>A copy of the settings, with the password.</summary>
    internal NpgsqlConnectionStringBuilder Settings => new(_settings.ConnectionString);

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="ArgumentException">It isn't one, or it doesn't name a host.</exception>
    public static PostgresConnection Parse(string text)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidCastException or OverflowException)
        {
            throw new ArgumentException(e.Message, nameof(text), e);
        }

        if (string.IsNullOrEmpty(settings.Host)) throw new ArgumentException("It doesn't name a host.", nameof(text));
        void Default(string key, object value)
        {
            if (!settings.ShouldSerialize(key)) settings[key] = value;
        }

        // A member waits three seconds for an answer.
        Default("Timeout", 3);
        Default("Command Timeout", 10);
        Default("Maximum Pool Size", 20);
        Default("Max Auto Prepare", 50);
        Default("Auto Prepare Min Usages", 2);
        Default("Tcp Keepalive", true);
        Default("Application Name", "study-group");
        Default("Include Error Detail", false);
        // A process that's paused in the middle of a write holds up whoever takes over from it.
        Default("Options", "-c idle_in_transaction_session_timeout=5000");
        return new PostgresConnection(settings);
    }

    /// <summary>The server and database, without the password.</summary>
    public override string ToString() => $"{_settings.Host}:{_settings.Port}/{_settings.Database ?? _settings.Username}";
}

using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.InMemory;
using StudyGroup.PrivatePostgres;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Postgres;

public sealed class PostgresOpeningTests : IDisposable
{
    private readonly PostgresTestDatabase _place = new();

    private NpgsqlConnectionStringBuilder Settings => new(_place.Connection);

    private string Where => $"The PostgreSQL database “{Settings.Database}” on {Settings.Host}:{Settings.Port}";

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Wrong_password_is_said_without_repeating_it()
    {
        var said = Refusal(settings => settings.Password = "hunter2");
        Assert.Equal($"{Where} refuses the login of “study_group”. Check the user name and the password in Storage:Connection.", said);
    }

    [Fact]
    public void Unreachable_server_is_said()
    {
        var said = Refusal(settings => settings.Port = 9);
        Assert.StartsWith(
            $"The PostgreSQL database “{Settings.Database}” on 127.0.0.1:9 can't be reached (", said, StringComparison.Ordinal);
        Assert.EndsWith("Check that the server is running, and the host and port in Storage:Connection.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Database_that_does_not_exist_is_said()
    {
        var said = Refusal(settings => settings.Database = "nowhere");
        Assert.EndsWith(
            "doesn't exist. Create it (createdb nowhere), or name another database in Storage:Connection.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_older_than_version_14_is_refused()
    {
        // It says so when a connection begins: a ParameterStatus message with name and value, each ending with a zero byte.
        var version = "server_version\0"u8.ToArray();
        await using var server = new TcpProxy(Settings.Port)
        {
            Rewrite = bytes =>
            {
                if (bytes.Span.IndexOf(version) is >= 0 and var at) "13"u8.CopyTo(bytes.Span[(at + version.Length)..]);
            },
        };
        var said = Refusal(settings => settings.Port = server.Port);
        Assert.Equal(
            $"The PostgreSQL database “{Settings.Database}” on 127.0.0.1:{server.Port} is PostgreSQL 13; the bot needs 14 or later. "
                + "Upgrade the server, or name another one in Storage:Connection.",
            said);
        Assert.Equal(0L, await _place.AskAsync<long>("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
    }

    [Fact]
    public async Task Tables_of_a_newer_bot_are_refused_and_unchanged()
    {
        _place.Open().Dispose();
        await _place.RunAsync("UPDATE meta SET doc = jsonb_set(doc, '{Version}', '99') WHERE key = 'schema'");
        var newest = PostgresSchema.FirstVersion + PostgresSchema.Migrations.Length;
        Assert.Equal(
            $"{Where} was written by a newer bot (schema version 99; this one knows up to {newest}). Nothing was changed. "
                + "Run the newer bot, or restore a dump from before the update.",
            Refusal(_ => { }));
    }

    [Fact]
    public async Task Table_of_another_program_is_refused()
    {
        await _place.RunAsync("CREATE TABLE groups (id int)");
        Assert.Equal(
            $"{Where} has a table “groups” of another program. Nothing was changed. "
                + "Name a database that only the bot uses in Storage:Connection.",
            Refusal(_ => { }));
    }

    [Fact]
    public async Task Tables_are_brought_to_a_newer_version_once_however_many_start_at_the_same_time()
    {
        await using (var database = _place.Open()) await database.Points.AddAsync(One, First, Ada, "Why?", Now);
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open(Renamed))));
        Assert.Equal("Why? Why?", opened[0].Read(db => db.Collection(Schema.Points).All().Single()["Text"].AsString));
        foreach (var engine in opened) engine.Dispose();
        Open(Renamed).Dispose();

        static void Renamed(PostgresSession session)
        {
            var points = session.Collection(Schema.Points);
            foreach (var row in points.All())
            {
                row["Text"] = $"{row["Text"].AsString} {row["Text"].AsString}";
                points.Update(row);
            }
        }
    }

    [Fact]
    public async Task Tables_from_before_there_were_seasons_and_votes_get_those()
    {
        await using (var database = _place.Open()) await database.Groups.CreateAsync(Group(One, "read"));
        await _place.RunAsync("DROP TABLE seasons, nextbooks, bookvotes");
        await _place.RunAsync("DROP SEQUENCE nextbooks_id, bookvotes_id");
        await _place.RunAsync("UPDATE meta SET doc = jsonb_set(doc, '{Version}', '5') WHERE key = 'schema'");
        await using var again = _place.Open();
        await again.Groups.ChangeAsync(One, group => new GroupUpdate(group, []) { Finishes = Season.Of(group, Now) });
        Assert.Equal("read", Assert.Single(again.Seasons.Of(One)).Book);
        var next = await again.NextBooks.AddAsync(
            One, _ => new SuggestedBook { Id = default, Group = One, Title = "next", By = Ada, At = Now });
        Assert.Equal(next.Value, Assert.Single(again.NextBooks.Of(One)));
        Assert.Empty(again.BookVotes.GroupsClosing(Now));
    }

    [Fact]
    public async Task Groups_of_version_6_are_found_by_their_server()
    {
        await using (var database = _place.Open()) await database.Groups.CreateAsync(Group(One));
        await _place.RunAsync("DROP TABLE nextbooks, bookvotes");
        await _place.RunAsync("DROP SEQUENCE nextbooks_id, bookvotes_id");
        await _place.RunAsync("ALTER TABLE groups DROP COLUMN \"Server\"");
        await _place.RunAsync("UPDATE meta SET doc = jsonb_set(doc, '{Version}', '6') WHERE key = 'schema'");
        await using var again = _place.Open();
        Assert.Equal([One], again.Groups.OfServer(Group(One).Server).Select(group => group.Id));
    }

    [Fact]
    public void Migration_that_fails_changes_nothing()
    {
        _place.Open().Dispose();
        Assert.Throws<InvalidOperationException>(() => Open(session =>
        {
            session.Collection(Schema.Meta).Upsert(new LiteDB.BsonDocument { ["_id"] = "half" });
            throw new InvalidOperationException("a bug");
        }));
        using var database = _place.Open();
        Assert.Null(database.Read(db => db.Collection(Schema.Meta).Find("half")));
    }

    [Fact]
    public void Program_that_was_held_up_in_the_middle_of_a_migration_does_it_again()
    {
        _place.Open().Dispose();
        using var never = new SemaphoreSlim(0);
        var tries = 0;
        var hasty = new NpgsqlConnectionStringBuilder(_place.Connection) { Options = "-c idle_in_transaction_session_timeout=200" };

        PostgresEngine.Open(
            PostgresConnection.Parse(hasty.ConnectionString), SharedUse.Alone, Clocks.System, NullLogger.Instance,
            [.. PostgresSchema.Migrations, _ => never.Wait(++tries == 1 ? 1_000 : 0)]).Dispose();

        Assert.Equal(2, tries);
        Open(_ => tries++).Dispose();
        Assert.Equal(2, tries);
    }

    private PostgresEngine Open(params Action<PostgresSession>[] migrations) => PostgresEngine.Open(
        PostgresConnection.Parse(_place.Connection), SharedUse.Alone, Clocks.System, NullLogger.Instance,
        [.. PostgresSchema.Migrations, .. migrations]);

    private string Refusal(Action<NpgsqlConnectionStringBuilder> change)
    {
        var refusal = Assert.Throws<StorageException>(() => _place.Open(change));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }
}

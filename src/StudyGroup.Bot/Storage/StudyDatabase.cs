using System.Collections.Immutable;
using LiteDB;
using Microsoft.Extensions.Logging;
using NodaTime;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.LiteDb;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// The bot's database: a file, which this process alone has open, or a PostgreSQL server, which several may use, each for its own groups.
/// Reads run on the caller's thread; a write is done by one thread, and its task completes when it is durable.
/// </summary>
public sealed class StudyDatabase : IDisposable, IAsyncDisposable
{
    private readonly IEngine _engine;
    private readonly GroupRefresh _refresh;
    private bool _isDisposed;

    private StudyDatabase(
        IEngine engine, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, IGroupOwnership ownership)
    {
        _engine = engine;
        var active = new ActiveGroups(engine, ownership);
        var table = new GroupTable(engine, nextMoment, ownership, active);
        _refresh = new GroupRefresh(engine, table, active);
        Groups = new StoredGroups(engine, table);
        Points = new StoredPoints(engine);
        Posts = new StoredPosts(engine, table, active);
        Changes = new StoredChanges(engine);
        Drafts = new StoredDrafts(engine);
        Attendance = new StoredAttendance(engine);
        Syllabuses = new StoredSyllabuses(engine, active);
        Syncs = new StoredSyncs(engine, active);
        WebPages = new StoredWebPages(engine);
        Places = new StoredPlaces(engine, active);
        Visits = new StoredVisits(engine);
        Seasons = new StoredSeasons(engine);
        NextBooks = new StoredNextBooks(engine);
        BookVotes = new StoredBookVotes(engine, table, active);
        Members = new StoredMemberData(engine, table);
        Membership = new StoredMembership(engine, table);
        Retention = new StoredRetention(engine, table, active);
        NightlyCopies = engine is LiteDbEngine file ? new StoredCopies(file) : null;
    }

    /// <summary>
    /// Raised with each group that a durable write changed, before the write is acknowledged. It is raised on the writer's thread, so a
    /// handler must return at once.
    /// </summary>
    public event Action<GroupId>? Committed
    {
        add => _engine.Commits.Committed += value;
        remove => _engine.Commits.Committed -= value;
    }

    /// <summary>All stores.</summary>
    public Stores Stores => new(
        Groups, Points, Posts, Changes, Drafts, Attendance, Syllabuses, Syncs, Members, WebPages, Places, Visits, Seasons,
        NextBooks, BookVotes);

    /// <summary>The groups.</summary>
    public IGroups Groups { get; }

    /// <summary>The discussion points.</summary>
    public IPoints Points { get; }

    /// <summary>The posts.</summary>
    public IPosts Posts { get; }

    /// <summary>The recorded changes.</summary>
    public IChanges Changes { get; }

    /// <summary>The drafts.</summary>
    public IDrafts Drafts { get; }

    /// <summary>Who is coming.</summary>
    public IAttendance Attendance { get; }

    /// <summary>The syllabuses in the channels.</summary>
    public ISyllabuses Syllabuses { get; }

    /// <summary>How far READMEs were followed.</summary>
    public ISyncs Syncs { get; }

    /// <summary>The groups' pages on the web.</summary>
    public IWebPages WebPages { get; }

    /// <summary>The events and threads.</summary>
    public IPlaces Places { get; }

    /// <summary>The finished seasons.</summary>
    public ISeasons Seasons { get; }

    /// <summary>The suggested books.</summary>
    public INextBooks NextBooks { get; }

    /// <summary>The votes on the next book.</summary>
    public IBookVotes BookVotes { get; }

    /// <summary>When members were last here.</summary>
    internal StoredVisits Visits { get; }

    /// <summary>
    /// Completes when the storage has failed for good, for example because the disk is full, with the sentence to stop the process with.
    /// From then on every write and every read of the file throws it.
    /// </summary>
    public Task<StorageException> Failed => _engine.Failed;

    /// <summary>The copies made at opening: one of an older file, from before it was brought up to the newest schema.</summary>
    public IReadOnlyList<string> Copies => File?.Copies ?? [];

    /// <summary>What is stored about members.</summary>
    internal StoredMemberData Members { get; }

    /// <summary>Whether the bot is in the groups' servers.</summary>
    internal StoredMembership Membership { get; }

    /// <summary>Deletes what was removed long ago.</summary>
    internal StoredRetention Retention { get; }

    /// <summary>The nightly copies of a file; null on a server, which has tools of its own for that.</summary>
    internal StoredCopies? NightlyCopies { get; }

    /// <summary>How many writes have been begun since it was opened.</summary>
    internal long WriteTurns => _engine.WriteTurns;

    /// <inheritdoc cref="IEngine.Figures"/>
    internal Telemetry.StorageFigures? Figures
    {
        set => _engine.Figures = value;
    }

    /// <summary>Whether it's a file that this process checks, not a server.</summary>
    internal bool IsOwnFile => File is not null;

    /// <inheritdoc cref="LiteDbEngine.Checked"/>
    internal Task Checked => File?.Checked ?? Task.CompletedTask;

    /// <inheritdoc cref="GroupRefresh.Refreshed"/>
    internal Task Refreshed => _refresh.Refreshed;

    private LiteDbEngine? File => _engine as LiteDbEngine;

    /// <summary>Opens the database. The file and its folder are made if they don't exist.</summary>
    /// <param name="path">The file; a relative path starts at the working directory.</param>
    /// <param name="nextMoment">
    /// When a group's next post is due, past ones included, given the keys of its recorded posts; null if none is. A pure function: it is
    /// called at every write that may change its answer, and now for every group.
    /// </param>
    /// <param name="copies">The folder of its copies; null for the one it's in.</param>
    /// <param name="rules">
    /// Says which version of the rule, and of the time zones, this is; null if that isn't known. If it's the same as when the database was
    /// open before, the rule needn't be asked about every group.
    /// </param>
    /// <exception cref="StorageException">
    /// It can't be used: another process has it open, it is damaged, or it isn't a database of ours. Nothing was changed.
    /// </exception>
    public static StudyDatabase Open(
        string path, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, string? copies = null, string? rules = null) =>
        Open(path, nextMoment, LiteDbSchema.Migrations, copies, rules);

    /// <inheritdoc cref="Open(string, Func{Group, IReadOnlyCollection{string}, Instant?}, string?, string?)"/>
    internal static StudyDatabase Open(
        string path, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, ImmutableArray<Action<LiteDatabase>> migrations,
        string? copies = null, string? rules = null)
    {
        var engine = LiteDbEngine.Open(new DatabaseFiles(path, copies), migrations);
        var database = Open(engine, nextMoment, new AllGroups(), refresh => refresh.Start(rules));
        engine.StartChecking();
        return database;
    }

    /// <summary>Opens the database on a PostgreSQL server. Its tables are made if they don't exist.</summary>
    /// <param name="connection">How to connect.</param>
    /// <param name="nextMoment">As with a file.</param>
    /// <param name="use">How this process shares the database with others.</param>
    /// <param name="wire">Times the pauses before something is tried again.</param>
    /// <param name="log">Is told of outages.</param>
    /// <exception cref="StorageException">
    /// It can't be used: the server can't be reached, refuses the login or is too old, or a newer bot made the tables. Nothing was changed.
    /// </exception>
    internal static StudyDatabase Open(
        PostgresConnection connection, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, SharedUse use, TimeProvider wire,
        ILogger log) => Open(
            PostgresEngine.Open(connection, use, wire, log), nextMoment, use.Ownership,
            refresh =>
            {
                // One of several processes begins with none.
                if (use.Ownership.OwnsAll) Task.Run(() => refresh.RunAsync(_ => true)).GetAwaiter().GetResult();
            });

    private static StudyDatabase Open(
        IEngine engine, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, IGroupOwnership ownership,
        Action<GroupRefresh> refresh)
    {
        try
        {
            var database = new StudyDatabase(engine, nextMoment, ownership);
            refresh(database._refresh);
            return database;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="GroupRefresh.RunAsync"/>
    internal Task RefreshAsync(Func<GroupId, bool> isMeant) => _refresh.RunAsync(isMeant);

    /// <summary>Checks a copy and puts it in the place of a database that isn't open; the database is kept under another name.</summary>
    /// <param name="path">The database.</param>
    /// <param name="copies">The folder of its copies; null for the one it's in.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="stamp">Makes the name of the replaced file unique.</param>
    /// <returns>The replaced file; null if there was none.</returns>
    /// <exception cref="StorageException">The copy can't be used, or a bot has the database open; nothing was changed.</exception>
    public static string? Restore(string path, string? copies, string copy, string stamp) =>
        Restoring.Run(new DatabaseFiles(path, copies), copy, LiteDbSchema.Migrations.Length + 1, stamp);

    /// <summary>Finishes the waiting writes, closes the file and lets another process open it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        _engine.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync() => await Task.Run(Dispose);

    /// <inheritdoc cref="IEngine.Read"/>
    internal T Read<T>(Func<IReads, T> query) => _engine.Read(query);

    /// <inheritdoc cref="IEngine.WriteAsync"/>
    internal Task<T> WriteAsync<T>(Func<Transaction, T> work) => _engine.WriteAsync(work);
}

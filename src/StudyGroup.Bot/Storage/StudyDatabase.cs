using System.Collections.Immutable;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Files;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// The bot's database: one file, which this process alone has open. Reads run on the caller's thread; a write is done by one thread, and
/// its task completes when it is durable.
/// </summary>
public sealed class StudyDatabase : IDisposable, IAsyncDisposable
{
    private readonly OwnerLock _owner;
    private readonly DatabaseAccess _access;
    private bool _isDisposed;

    private StudyDatabase(OwnerLock owner, DatabaseAccess access, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment)
    {
        _owner = owner;
        _access = access;
        var table = new GroupTable(nextMoment);
        Groups = new StoredGroups(access, table);
        Points = new StoredPoints(access);
        Posts = new StoredPosts(access, table);
        Changes = new StoredChanges(access);
        Drafts = new StoredDrafts(access);
        Attendance = new StoredAttendance(access);
        Syllabuses = new StoredSyllabuses(access, table);
        Syncs = new StoredSyncs(access);
        WebPages = new StoredWebPages(access);
        Places = new StoredPlaces(access, table);
        Visits = new StoredVisits(access);
        Members = new StoredMemberData(access, table);
        Membership = new StoredMembership(access, table);
        Retention = new StoredRetention(access, table);
        NightlyCopies = new StoredCopies(access);
        access.WriteAsync(table.Refresh).GetAwaiter().GetResult();
        access.StartChecking();
    }

    /// <summary>
    /// Raised with each group that a durable write changed, before the write is acknowledged. It is raised on the writer's thread, so a
    /// handler must return at once.
    /// </summary>
    public event Action<GroupId>? Committed
    {
        add => _access.Committed += value;
        remove => _access.Committed -= value;
    }

    /// <summary>All stores.</summary>
    public Stores Stores => new(Groups, Points, Posts, Changes, Drafts, Attendance, Syllabuses, Syncs, Members, WebPages, Places, Visits);

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

    /// <summary>When members were last here.</summary>
    internal StoredVisits Visits { get; }

    /// <summary>
    /// Completes when the storage has failed for good, for example because the disk is full, with the sentence to stop the process with.
    /// From then on every write and every read of the file throws it.
    /// </summary>
    public Task<StorageException> Failed => _access.Failed;

    /// <summary>The copies made at opening: one of an older file, from before it was brought up to the newest schema.</summary>
    public IReadOnlyList<string> Copies => _access.Copies;

    /// <summary>What is stored about members.</summary>
    internal StoredMemberData Members { get; }

    /// <summary>Whether the bot is in the groups' servers.</summary>
    internal StoredMembership Membership { get; }

    /// <summary>Deletes what was removed long ago.</summary>
    internal StoredRetention Retention { get; }

    /// <summary>The nightly copies.</summary>
    internal StoredCopies NightlyCopies { get; }

    /// <summary>How many writes have been begun since it was opened.</summary>
    internal long WriteTurns => _access.WriteTurns;

    /// <inheritdoc cref="DatabaseAccess.Figures"/>
    internal Telemetry.StorageFigures? Figures
    {
        set => _access.Figures = value;
    }

    /// <inheritdoc cref="DatabaseAccess.Checked"/>
    internal Task Checked => _access.Checked;

    /// <summary>Opens the database. The file and its folder are made if they don't exist.</summary>
    /// <param name="path">The file; a relative path starts at the working directory.</param>
    /// <param name="nextMoment">
    /// When a group's next post is due, past ones included, given the keys of its recorded posts; null if none is. A pure function: it is
    /// called at every write that may change its answer, and now for every group.
    /// </param>
    /// <param name="copies">The folder of its copies; null for the one it's in.</param>
    /// <exception cref="StorageException">
    /// It can't be used: another process has it open, it is damaged, or it isn't a database of ours. Nothing was changed.
    /// </exception>
    public static StudyDatabase Open(string path, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, string? copies = null) =>
        Open(path, nextMoment, Schema.Migrations, copies);

    /// <inheritdoc cref="Open(string, Func{Group, IReadOnlyCollection{string}, Instant?}, string?)"/>
    internal static StudyDatabase Open(
        string path, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, ImmutableArray<Action<LiteDatabase>> migrations,
        string? copies = null)
    {
        var files = new DatabaseFiles(path, copies);
        var owner = new OwnerLock(files);
        DatabaseAccess? access = null;
        try
        {
            access = DatabaseAccess.Open(files, migrations);
            return new StudyDatabase(owner, access, nextMoment);
        }
        catch (Exception problem)
        {
            access?.Dispose();
            owner.Abandon();
            if (problem is DamageException) throw Complaint.Damaged(files, problem.Message, problem);
            throw;
        }
    }

    /// <summary>Checks a copy and puts it in the place of a database that isn't open; the database is kept under another name.</summary>
    /// <param name="path">The database.</param>
    /// <param name="copies">The folder of its copies; null for the one it's in.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="stamp">Makes the name of the replaced file unique.</param>
    /// <returns>The replaced file; null if there was none.</returns>
    /// <exception cref="StorageException">The copy can't be used, or a bot has the database open; nothing was changed.</exception>
    public static string? Restore(string path, string? copies, string copy, string stamp) =>
        Restoring.Run(new DatabaseFiles(path, copies), copy, Schema.Migrations.Length + 1, stamp);

    /// <summary>Finishes the waiting writes, closes the file and lets another process open it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        _access.Dispose();
        _owner.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync() => await Task.Run(Dispose);

    /// <inheritdoc cref="DatabaseAccess.Read"/>
    internal T Read<T>(Func<LiteDatabase, T> query) => _access.Read(query);

    /// <inheritdoc cref="DatabaseAccess.WriteAsync"/>
    internal Task<T> WriteAsync<T>(Func<Writing.Transaction, T> work) => _access.WriteAsync(work);
}

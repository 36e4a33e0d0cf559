using System.Collections.Immutable;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Files;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// The bot's database: one file, which this process alone has open. Reads run on the caller's thread;
/// a write is done by one thread, and its task completes when it is durable.
/// </summary>
public sealed class StudyDatabase : IDisposable, IAsyncDisposable
{
    // LiteDB throws when 100 transactions are open, and every read is one.
    private const int MostReaders = 64;

    private readonly DatabaseFiles _files;
    private readonly ImmutableArray<Action<LiteDatabase>> _migrations;
    private readonly Failure _failure;
    private readonly GroupTable _groups;
    private readonly SemaphoreSlim _readers = new(MostReaders);
    private readonly List<string> _copies = [];
    private readonly CancellationTokenSource _closing = new();
    private bool _isDisposed;
    private OwnerLock? _lock;
    private EngineFile? _file;
    private Writer? _writer;

    /// <summary>Names a database; nothing is opened or made yet.</summary>
    /// <param name="path">The file; a relative path starts at the working directory.</param>
    /// <param name="nextMoment">
    /// When the next reminder of a group is due, past ones included, given the keys of all posts that were recorded of it; null if none is.
    /// A pure function; it is asked at every write that may change its answer, and for every group at opening.
    /// </param>
    /// <param name="copies">The folder of its copies; null for the one it's in.</param>
    public StudyDatabase(string path, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, string? copies = null)
        : this(path, nextMoment, Schema.Migrations, copies)
    {
    }

    internal StudyDatabase(
        string path, Func<Group, IReadOnlyCollection<string>, Instant?> nextMoment, ImmutableArray<Action<LiteDatabase>> migrations, string? copies = null)
    {
        _files = new DatabaseFiles(path, copies);
        _migrations = migrations;
        _failure = new Failure(_files);
        _groups = new GroupTable(nextMoment);
        Groups = new StoredGroups(this, _groups);
        Points = new StoredPoints(this);
        Posts = new StoredPosts(this, _groups);
        Changes = new StoredChanges(this);
        Drafts = new StoredDrafts(this);
        Retention = new StoredRetention(this, _groups);
        Membership = new StoredMembership(this, _groups);
        NightlyCopies = new StoredCopies(this, _files, migrations.Length + 1);
        Attendance = new StoredAttendance(this);
        Syllabuses = new StoredSyllabuses(this, _groups);
        Syncs = new StoredSyncs(this);
        Members = new StoredMemberData(this, _groups);
    }

    /// <summary>All stores.</summary>
    public Stores Stores => new(Groups, Points, Posts, Changes, Drafts, Attendance, Syllabuses, Syncs, Members);

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

    /// <summary>The nightly copies.</summary>
    internal StoredCopies NightlyCopies { get; }

    /// <summary>Forgets what was removed long ago.</summary>
    internal StoredRetention Retention { get; }

    /// <summary>Keeps whether the bot is in the groups' servers.</summary>
    internal StoredMembership Membership { get; }

    /// <summary>Who said that they are coming.</summary>
    public IAttendance Attendance { get; }

    /// <summary>The syllabuses in the channels.</summary>
    public ISyllabuses Syllabuses { get; }

    /// <summary>What is stored about members.</summary>
    internal StoredMemberData Members { get; }

    /// <summary>How far READMEs were followed.</summary>
    public ISyncs Syncs { get; }

    /// <summary>
    /// Completes when the storage failed for good, such as by a full disk or damage, with the sentence to end the process with.
    /// From then on every call throws it.
    /// </summary>
    public Task<StorageException> Failed => _failure.Happened;

    /// <summary>The copies that opening it has made: one of an older file, as it was before it was brought to the newest schema.</summary>
    public IReadOnlyList<string> Copies => _copies;

    /// <summary>
    /// Raised with each group of which something has become durable, before the write is acknowledged. It is raised on the writer's thread,
    /// so a handler must return at once.
    /// </summary>
    public event Action<GroupId>? Committed;

    /// <summary>How many writes have been begun since it was opened.</summary>
    internal long WriteTurns => _writer?.Turns ?? 0;

    /// <summary>Cancelled when the database is being closed.</summary>
    internal CancellationToken Closing => _closing.Token;

    /// <summary>
    /// Completes when all rows and indexes have been checked in the background after opening, or when that was given up because the database is being closed.
    /// If something is damaged, <see cref="Failed"/> says what.
    /// </summary>
    internal Task Checked { get; private set; } = Task.CompletedTask;

    /// <summary>Opens the database, and makes it and its folder where they are not there.</summary>
    /// <exception cref="StorageException">It cannot be used: another process has it, it is damaged or none of ours. It is as it was.</exception>
    public void Open()
    {
        _lock = new OwnerLock(_files);
        try
        {
            // Where the disk is full LiteDB may wait for ever; the failure is heard of all the same.
            var opening = Task.Run(() => Opening.Open(_files, _migrations, _failure.Report, _copies.Add));
            Task.WaitAny(opening, Failed);
            _file = Failed.IsCompleted ? throw Failed.GetAwaiter().GetResult() : opening.GetAwaiter().GetResult();
            var pages = _migrations.Length + 1 >= Schema.FirstWithChecksums ? _file.Freeze() : null;
            _writer = new Writer(_file, _failure, group => Committed?.Invoke(group));
            WriteAsync(_groups.Refresh).GetAwaiter().GetResult();
            Checked = pages is null ? Task.CompletedTask : Task.Run(() => Check(pages));
        }
        catch (DamageException e)
        {
            Close();
            _lock.Abandon();
            throw Complaint.Damaged(_files, e.Message, e);
        }
        catch
        {
            Close();
            _lock.Abandon();
            throw;
        }
    }

    /// <summary>Checks a copy and puts it in the place of a database that's not open; the database is kept under another name.</summary>
    /// <param name="path">The database.</param>
    /// <param name="copies">The folder of its copies; null for the one it's in.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="stamp">What the replaced file's name gets, so that it's new.</param>
    /// <returns>The replaced file; null if there was none.</returns>
    /// <exception cref="StorageException">The copy can't be used, or a bot runs on the database; nothing was changed.</exception>
    public static string? Restore(string path, string? copies, string copy, string stamp) =>
        Restoring.Run(new DatabaseFiles(path, copies), copy, Schema.Migrations.Length + 1, stamp);

    /// <summary>Finishes the writes that wait, closes the file and lets another process have it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        Close();
        _lock?.Dispose();
        _readers.Dispose();
        _closing.Dispose();
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync() => await Task.Run(Dispose);

    /// <summary>Reads on the caller's thread. What is given must not read on: it is a list, no query.</summary>
    internal T Read<T>(Func<LiteDatabase, T> query)
    {
        var file = _file ?? throw new InvalidOperationException("The database is not open.");
        _readers.Wait();
        try
        {
            return Failed.IsCompleted ? throw Failed.GetAwaiter().GetResult() : query(file.Database);
        }
        catch (Exception e) when (Failure.Is(e) && file == _file)
        {
            _failure.Report(e);
            throw Failed.GetAwaiter().GetResult();
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <summary>Does a write in a transaction of its own, once the <see cref="WriteGate"/> of whoever asks for it is open.</summary>
    internal Task<T> WriteAsync<T>(Func<Transaction, T> work)
    {
        var writer = _writer ?? throw new InvalidOperationException("The database is not open.");
        return WriteGate.Current is { } gate ? WriteGate.RunAsync(gate, writer.RunAsync, work) : writer.RunAsync(work);
    }

    /// <summary>Keeps what is durable when its turn comes, for reading while writing goes on.</summary>
    internal async Task<FrozenPages> FreezeAsync()
    {
        FrozenPages? pages = null;
        await WriteAsync(transaction =>
        {
            // Only then the log is empty.
            transaction.WhenDurable(() => pages = _file!.Freeze());
            return true;
        });
        return pages!;
    }

    /// <summary>Checks all rows and indexes. If something is damaged, <see cref="Failed"/> says what.</summary>
    internal void Check(FrozenPages pages)
    {
        try
        {
            using (pages)
            {
                using var file = EngineFile.ForReading(pages, hasChecksums: true);
                Verification.Require(file.Database, isCurrent: true, _closing.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // It's being closed.
        }
        catch (Exception e)
        {
            _failure.Report(e);
        }
    }

    private void Close()
    {
        _closing.Cancel();
        Checked.Wait();

        // First, so that a read that comes too late is not taken for a failure of the file.
        var file = Interlocked.Exchange(ref _file, null);
        Interlocked.Exchange(ref _writer, null)?.Drain();
        if (Failed.IsCompleted)
            file?.Abandon();
        else
            file?.Dispose();
    }
}

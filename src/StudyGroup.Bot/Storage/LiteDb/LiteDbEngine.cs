using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>A LiteDB file, which this process alone has open.</summary>
internal sealed class LiteDbEngine : IEngine, IReads
{
    private const long LargeFile = 32 * 1024 * 1024;
    private readonly OwnerLock _owner;
    private readonly EngineFile _file;
    private readonly Failure _failure;
    private readonly Writer _writer;
    private readonly FrozenPages? _unchecked;
    private readonly LiteDbTurn _turn;
    private readonly CancellationTokenSource _closing = new();
    private volatile bool _isClosed;

    private LiteDbEngine(OwnerLock owner, DatabaseFiles files, EngineFile file, Failure failure, IReadOnlyList<string> copies, int version)
    {
        _owner = owner;
        _file = file;
        _failure = failure;
        _turn = new LiteDbTurn(failure);
        Files = files;
        Copies = copies;
        Version = version;
        _unchecked = version >= LiteDbSchema.FirstWithChecksums ? file.Freeze() : null;
        _writer = new Writer(new LiteDbBatches(file, _turn, failure), failure, Commits);
    }

    /// <inheritdoc/>
    public Commits Commits { get; } = new(new AllGroups());

    /// <summary>The database's files.</summary>
    public DatabaseFiles Files { get; }

    /// <inheritdoc cref="StudyDatabase.Copies"/>
    public IReadOnlyList<string> Copies { get; }

    /// <summary>The schema's version.</summary>
    public int Version { get; }

    /// <inheritdoc/>
    public Task<StorageException> Failed => _failure.Happened;

    /// <summary>Cancelled when the database is being closed.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>
    /// Completes when all rows and indexes have been checked in the background, or when that was given up because the database is being
    /// closed. If something is damaged, <see cref="Failed"/> says what.
    /// </summary>
    public Task Checked { get; private set; } = Task.CompletedTask;

    /// <inheritdoc/>
    public long WriteTurns => _writer.Turns;

    /// <summary>Opens the file. It and its folder are made if they don't exist.</summary>
    /// <exception cref="StorageException">It can't be used; nothing was changed.</exception>
    public static LiteDbEngine Open(DatabaseFiles files, ImmutableArray<Action<LiteDatabase>> migrations)
    {
        var owner = new OwnerLock(files);
        try
        {
            var failure = new Failure(cause => Complaint.Failed(files, cause));
            List<string> copies = [];
            // When the disk is full LiteDB may wait forever; the failure is noticed all the same.
            var opening = Task.Run(() => Opening.Open(files, migrations, failure.Report, copies.Add));
            Task.WaitAny(opening, failure.Happened);
            var file = failure.Happened.IsCompleted ? throw failure.Happened.GetAwaiter().GetResult() : opening.GetAwaiter().GetResult();
            return new LiteDbEngine(owner, files, file, failure, copies, migrations.Length + 1);
        }
        catch (Exception problem)
        {
            owner.Abandon();
            if (problem is DamageException) throw Complaint.Damaged(files, problem.Message, problem);
            throw;
        }
    }

    /// <inheritdoc/>
    public IDocuments Collection(string name) => new TurnwiseDocuments(new LiteDbDocuments(_file.Database.GetCollection(name)), _turn);

    /// <inheritdoc/>
    public T Read<T>(Func<IReads, T> query)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(StudyDatabase));
        try
        {
            return Failed.IsCompleted ? throw Failed.GetAwaiter().GetResult() : query(this);
        }
        catch (Exception problem) when (LiteDbFailure.IsFinal(problem) && !_isClosed)
        {
            _failure.Report(problem);
            throw Failed.GetAwaiter().GetResult();
        }
    }

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<Transaction, T> work)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(StudyDatabase));
        return _writer.RunAsync(work);
    }

    /// <inheritdoc/>
    public Telemetry.StorageFigures? Figures
    {
        set => _writer.Figures = value;
    }

    /// <summary>Freezes what is durable when its turn comes, so that it can be read while writing goes on.</summary>
    public async Task<FrozenPages> FreezeAsync()
    {
        FrozenPages? pages = null;
        await WriteAsync(transaction =>
        {
            // Only then is the log empty.
            transaction.WhenDurable(() => pages = _file.Freeze());
            return true;
        });
        return pages!;
    }

    /// <summary>Begins to check all rows and indexes in the background.</summary>
    public void StartChecking()
    {
        if (_unchecked is { } pages) Checked = Task.Run(() => Check(pages));
    }

    /// <summary>Checks all rows and indexes. If something is damaged, <see cref="Failed"/> says what.</summary>
    public void Check(FrozenPages pages)
    {
        try
        {
            using (pages)
            {
                IndexLinks.Require(pages, new Pace(rests: true, _closing.Token));
                using var file = EngineFile.ForReading(pages, hasChecksums: true);
                Verification.Require(file.Database, isCurrent: true, rests: true, _closing.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // It's being closed.
        }
        catch (Exception problem)
        {
            _failure.Report(problem);
        }

        // What the check of a large database leaves behind would otherwise stay until somebody needs memory.
        if (pages.Length > LargeFile) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Finishes the waiting writes and closes the file.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        Checked.Wait();

        // First, so that a read that comes too late isn't taken for a failure of the file.
        _isClosed = true;
        _writer.Drain();
        if (Failed.IsCompleted) _file.Abandon();
        else _file.Dispose();
        _closing.Dispose();
        _owner.Dispose();
    }
}

using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Bot.Storage.Files;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The open file, with the only way for stores to read it and the only way to write it.</summary>
internal sealed class DatabaseAccess : IDisposable
{
    // LiteDB throws when 100 transactions are open, and every read is one.
    private const int MaxReaders = 64;

    private readonly EngineFile _file;
    private readonly Failure _failure;
    private readonly Writer _writer;
    private readonly FrozenPages? _unchecked;
    private readonly SemaphoreSlim _readers = new(MaxReaders);
    private readonly CancellationTokenSource _closing = new();
    private readonly List<Action<GroupId>> _reads = [];
    private volatile bool _isClosed;

    private DatabaseAccess(DatabaseFiles files, EngineFile file, Failure failure, IReadOnlyList<string> copies, int version)
    {
        _file = file;
        _failure = failure;
        Files = files;
        Copies = copies;
        Version = version;
        _unchecked = version >= Schema.FirstWithChecksums ? file.Freeze() : null;
        _writer = new Writer(file, failure, OnCommitted);
    }

    /// <inheritdoc cref="StudyDatabase.Committed"/>
    public event Action<GroupId>? Committed;

    /// <summary>The database's files.</summary>
    public DatabaseFiles Files { get; }

    /// <inheritdoc cref="StudyDatabase.Copies"/>
    public IReadOnlyList<string> Copies { get; }

    /// <summary>The schema's version.</summary>
    public int Version { get; }

    /// <inheritdoc cref="StudyDatabase.Failed"/>
    public Task<StorageException> Failed => _failure.Happened;

    /// <summary>Cancelled when the database is being closed.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>
    /// Completes when all rows and indexes have been checked in the background, or when that was given up because the database is being
    /// closed. If something is damaged, <see cref="Failed"/> says what.
    /// </summary>
    public Task Checked { get; private set; } = Task.CompletedTask;

    /// <summary>How many writes have been begun.</summary>
    public long WriteTurns => _writer.Turns;

    /// <summary>Opens the file. The owner's lock is held already.</summary>
    /// <exception cref="StorageException">It can't be used; nothing was changed.</exception>
    /// <exception cref="DamageException">It is damaged.</exception>
    public static DatabaseAccess Open(DatabaseFiles files, ImmutableArray<Action<LiteDatabase>> migrations)
    {
        var failure = new Failure(files);
        List<string> copies = [];
        // When the disk is full LiteDB may wait forever; the failure is noticed all the same.
        var opening = Task.Run(() => Opening.Open(files, migrations, failure.Report, copies.Add));
        Task.WaitAny(opening, failure.Happened);
        var file = failure.Happened.IsCompleted ? throw failure.Happened.GetAwaiter().GetResult() : opening.GetAwaiter().GetResult();
        return new DatabaseAccess(files, file, failure, copies, migrations.Length + 1);
    }

    /// <summary>Reads on the caller's thread. The result must be complete: a list, not a query.</summary>
    public T Read<T>(Func<LiteDatabase, T> query)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(StudyDatabase));
        _readers.Wait();
        try
        {
            return Failed.IsCompleted ? throw Failed.GetAwaiter().GetResult() : query(_file.Database);
        }
        catch (Exception problem) when (Failure.Is(problem) && !_isClosed)
        {
            _failure.Report(problem);
            throw Failed.GetAwaiter().GetResult();
        }
        finally
        {
            _readers.Release();
        }
    }

    /// <summary>Writes in a transaction of its own, once the <see cref="WriteGate"/> of the caller is open.</summary>
    public Task<T> WriteAsync<T>(Func<Transaction, T> work)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(StudyDatabase));
        return WriteGate.Current is { } gate ? WriteGate.RunAsync(gate, _writer.RunAsync, work) : _writer.RunAsync(work);
    }

    /// <summary>Keeps what a store reads in memory until something of its group is committed.</summary>
    /// <inheritdoc cref="RecentReads{TKey, TValue}"/>
    public RecentReads<TKey, TValue> KeepReads<TKey, TValue>(int maxItems, Func<TValue, int> itemsIn)
        where TKey : notnull
        where TValue : class?
    {
        var reads = new RecentReads<TKey, TValue>(maxItems, itemsIn);
        _reads.Add(reads.Forget);
        return reads;
    }

    /// <inheritdoc cref="Writer.Figures"/>
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
                using var file = EngineFile.ForReading(pages, hasChecksums: true);
                Verification.Require(file.Database, isCurrent: true, _closing.Token);
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
        _readers.Dispose();
        _closing.Dispose();
    }

    // On the writer's thread.
    private void OnCommitted(GroupId group)
    {
        foreach (var forget in _reads) forget(group);
        Committed?.Invoke(group);
    }
}

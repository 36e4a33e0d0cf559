using StudyGroup.Bot.Storage.Writing;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.Writing;

public sealed class WriteGateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        WriteGate.Current = null;
        _folder.Dispose();
    }

    [Fact]
    public async Task Write_waits_until_its_gate_is_open_and_is_done_once()
    {
        await using var database = _folder.Open();
        var gate = new Gate();
        WriteGate.Current = gate;

        // It closes again while the write waits for its turn.
        var writing = database.WriteAsync(_ => ++gate.Writes);
        Assert.False(writing.IsCompleted);
        gate.ClosesAgain = true;
        gate.First.SetResult();
        await writing;

        Assert.Equal((1, 2), (gate.Writes, gate.Asked));
    }

    [Fact]
    public async Task Write_whose_gate_never_opens_leaves_nothing()
    {
        await using var database = _folder.Open();
        WriteGate.Current = new Gate { Refusal = new InvalidOperationException("Too late.") };

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Groups.CreateAsync(Group(One)));

        Assert.Null(database.Groups.Find(One));
    }

    [Fact]
    public async Task Others_write_while_a_gate_is_shut()
    {
        await using var database = _folder.Open();
        WriteGate.Current = new Gate();
        var shut = database.Groups.CreateAsync(Group(One));
        WriteGate.Current = null;

        await database.Groups.CreateAsync(Group(Other));

        Assert.False(shut.IsCompleted);
        Assert.NotNull(database.Groups.Find(Other));
    }

    private sealed class Gate : IWriteGate
    {
        public TaskCompletionSource First { get; } = new();

        public Exception? Refusal { get; init; }

        public bool ClosesAgain { get; set; }

        public int Asked { get; private set; }

        public int Writes { get; set; }

        public bool IsOpen
        {
            get
            {
                var isOpen = !ClosesAgain;
                ClosesAgain = false;
                return isOpen;
            }
        }

        public Task OpenAsync() => Refusal is { } refusal ? Task.FromException(refusal) : ++Asked == 1 ? First.Task : Task.CompletedTask;
    }
}

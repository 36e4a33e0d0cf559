namespace StudyGroup.Bot.Storage.Writing;

/// <summary>Says whether a member's request may still be written. It may not once they've been told that nothing happened.</summary>
internal interface IWriteGate
{
    /// <summary>Whether it may be written now. Never waits, because it's asked on the writer's thread.</summary>
    bool IsOpen { get; }

    /// <summary>Completes when it may be written; fails if it never may.</summary>
    Task OpenAsync();
}

/// <summary>Holds back the writes of a flow of control. Commands needn't know about it: all their writes go through it.</summary>
internal static class WriteGate
{
    private static readonly AsyncLocal<IWriteGate?> OfFlow = new();

    /// <summary>The gate of this flow of control; null if it may always write.</summary>
    public static IWriteGate? Current
    {
        get => OfFlow.Value;
        set => OfFlow.Value = value;
    }

    /// <summary>Does a write while the gate is open: it may close while the write waits for its turn.</summary>
    public static async Task<T> RunAsync<T>(
        IWriteGate gate, Func<Func<Transaction, (bool IsDone, T? Result)>, Task<(bool IsDone, T? Result)>> write, Func<Transaction, T> work)
    {
        while (true)
        {
            await gate.OpenAsync();
            if (await write(transaction => gate.IsOpen ? (true, work(transaction)) : default) is (true, var result))
                return result!;
        }
    }
}

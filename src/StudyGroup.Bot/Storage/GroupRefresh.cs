using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>Computes when groups' next posts are due, as far as that may have changed since it was stored.</summary>
internal sealed class GroupRefresh(IEngine engine, GroupTable table, ActiveGroups active)
{
    /// <summary>Completes when it's known of every group when its next post is due.</summary>
    public Task Refreshed { get; private set; } = Task.CompletedTask;

    /// <summary>
    /// Reads groups again that this process begins to work for, and computes when their next posts are due. Call it before anything is done
    /// for them.
    /// </summary>
    /// <param name="isMeant">Which groups, of those that this process works for.</param>
    public async Task RunAsync(Func<GroupId, bool> isMeant)
    {
        BsonValue? last = null;
        do last = await RunSomeAsync(isMeant, last);
        while (last is not null);
    }

    /// <summary>
    /// Refreshes all groups, unless they were with the same rules: the first few at once, and others in the background, as answers needn't
    /// wait for them.
    /// </summary>
    /// <param name="rules">Says which version of the rules, and of the time zones, this is; null if that isn't known.</param>
    public void Start(string? rules)
    {
        active.NoteInactive();
        if (rules is not null && engine.Read(db => RulesVersion.Of(db.Collection(Schema.Meta))) == rules) return;
        var last = RunSomeAsync(_ => true, after: null).GetAwaiter().GetResult();
        // On other threads, because this one may be needed to go on.
        Refreshed = Task.Run(() => RunRestAsync(last, rules));
        if (last is null) Refreshed.GetAwaiter().GetResult();
    }

    private async Task RunRestAsync(BsonValue? last, string? rules)
    {
        try
        {
            while (last is not null) last = await RunSomeAsync(_ => true, last);
            if (rules is not null) await engine.WriteAsync(transaction => RulesVersion.Set(transaction.Collection(Schema.Meta), rules));
        }
        catch (Exception e) when (e is StorageException or ObjectDisposedException)
        {
            // The database is being closed, or has failed, which Failed says.
        }
    }

    private Task<BsonValue?> RunSomeAsync(Func<GroupId, bool> isMeant, BsonValue? after) =>
        engine.WriteAsync(transaction => table.Refresh(transaction, isMeant, after));
}

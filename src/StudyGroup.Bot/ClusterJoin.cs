using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot;

/// <summary>
/// Joins the other workers on the same PostgreSQL database, once that's open and Discord has accepted the token. Before that, nobody knows
/// how many shards there are.
/// </summary>
internal sealed class ClusterJoin(Starting starting, ClusterMembership membership, BotSettings settings) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await membership.OpenAsync(settings.Shards, starting.Gateway.Shards, cancellationToken);
        }
        catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
        {
            throw PostgresComplaint.NotOpened(settings.Server!.Settings, problem);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

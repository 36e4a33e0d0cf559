using StudyGroup.Playground.Clock;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Saving;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Scenes;

/// <summary>A local Discord with its people, its time, and the bot at work in it.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly WorldSaver _saver;
    private readonly BotRun _bot;

    private Scene(LocalDiscordServer discord, Cast cast, TurnedClock clock, WorldSaver saver, BotRun bot)
    {
        (Discord, Cast, Clock, _saver, _bot) = (discord, cast, clock, saver, bot);
    }

    public LocalDiscordServer Discord { get; }

    public Cast Cast { get; }

    public TurnedClock Clock { get; }

    /// <summary>Is cancelled when there is nothing more to see.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Why the bot ended of itself; null while it runs.</summary>
    public string? BotProblem => _bot.Problem;

    /// <summary>Opens the world that was left, or a new one, and waits until people see the bot's commands.</summary>
    /// <exception cref="PlaygroundException">What was left cannot be used, or the bot cannot start.</exception>
    public static async Task<Scene> OpenAsync(PlaygroundSettings settings, TimeProvider real, CancellationToken cancel)
    {
        var file = new WorldFile(settings.Folder);
        var saved = file.Read();
        var clock = SceneTime.Start(settings, saved, real);
        var tape = new IdTape(saved?.Ids ?? []);
        var discord = await LocalDiscordServer.StartAsync(new LocalDiscordOptions { WireClock = real, WorldClock = clock, Ids = tape }, cancel);
        WorldSaver? saver = null;
        BotRun? bot = null;
        try
        {
            var cast = new Cast(discord);
            if (!tape.Seal())
                throw new PlaygroundException($"What was left in {settings.Folder} is of another version. Start with --start-over to begin anew.");
            if (saved is not null)
                discord.Load(saved);
            saver = new WorldSaver(discord, file, tape.Made, real);
            bot = await BotRun.StartAsync(discord, clock, real, settings, cancel);
            var scene = new Scene(discord, cast, clock, saver, bot);
            await scene.SetAsync(isNew: saved is null, cancel);
            return scene;
        }
        catch
        {
            if (bot is not null)
                await bot.DisposeAsync();
            if (saver is not null)
                await saver.DisposeAsync();
            await discord.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the bot and leaves its place to another application.</summary>
    public ValueTask EndBotAsync() => _bot.DisposeAsync();

    /// <summary>Sends the watchers away.</summary>
    public Task EndAsync() => _over.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _saver.DisposeAsync();
        await Discord.DisposeAsync();
    }

    // A first visit finds a presenter who really presents.
    private async Task SetAsync(bool isNew, CancellationToken cancel)
    {
        using var waits = CancellationTokenSource.CreateLinkedTokenSource(cancel, _bot.Ended);
        try
        {
            await Discord.WaitForBotAsync(waits.Token);
            await Discord.WaitForCommandAsync(Cast.Guild, Questions.FirstCommand, waits.Token);
            if (isNew)
                await new Questions(this).GiveAsync(Cast.Presenter, waits.Token);
        }
        catch (OperationCanceledException) when (_bot.Ended.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new PlaygroundException(BotProblem ?? "The bot ended while it started; its log says why.");
        }
    }
}

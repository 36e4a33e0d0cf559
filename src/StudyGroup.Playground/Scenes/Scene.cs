using StudyGroup.Playground.Clock;
using StudyGroup.Playground.LocalDiscord;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Saving;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Scenes;

/// <summary>A local Discord with its people, its clock, and the bot running in it.</summary>
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

    /// <summary>Cancelled when there is nothing more to see.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>Why the bot stopped on its own; null while it runs.</summary>
    public string? BotProblem => _bot.Problem;

    /// <summary>Opens the saved world, or a new one, and waits until people see the bot's commands.</summary>
    /// <exception cref="PlaygroundException">The saved world can't be used, or the bot can't start.</exception>
    public static async Task<Scene> OpenAsync(PlaygroundSettings settings, TimeProvider real, CancellationToken cancel)
    {
        var file = new WorldFile(settings.Folder);
        var saved = file.Read();
        var clock = SceneTime.Start(settings, saved, real);
        var tape = new IdTape(saved?.Ids ?? []);
        var discord = await LocalDiscordServer.StartAsync(
            new LocalDiscordOptions { WireClock = real, WorldClock = clock, Ids = tape }, cancel);
        WorldSaver? saver = null;
        BotRun? bot = null;
        try
        {
            var cast = new Cast(discord);
            if (!tape.Seal())
                throw new PlaygroundException($"The files in {settings.Folder} are from another version. Use --start-over to begin again.");
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

    /// <summary>Stops the bot, so that another application can take its place.</summary>
    public ValueTask EndBotAsync() => _bot.DisposeAsync();

    /// <summary>Tells watchers that the scene is over.</summary>
    public Task EndAsync() => _over.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _saver.DisposeAsync();
        await Discord.DisposeAsync();
    }

    // On a first visit the presenter should really have a seminar to present, and everybody something to read.
    private async Task SetAsync(bool isNew, CancellationToken cancel)
    {
        using var waits = CancellationTokenSource.CreateLinkedTokenSource(cancel, _bot.Ended);
        try
        {
            await Discord.WaitForBotAsync(waits.Token);
            await Discord.WaitForCommandAsync(Cast.Guild, Questions.FirstCommand, waits.Token);
            if (isNew)
                await new Questions(this).PrepareAsync(Cast.Presenter, waits.Token);
        }
        catch (OperationCanceledException) when (_bot.Ended.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new PlaygroundException(BotProblem ?? "The bot stopped while starting. Its log says why.");
        }
    }
}

using StudyGroup.Bot.Lifetime;
using StudyGroup.Playground.LocalDiscord.World;
using StudyGroup.Playground.Settings;

namespace StudyGroup.Playground.Scenes;

/// <summary>The playground while it runs: the current scene, and a new one after starting over.</summary>
internal sealed class PlaygroundRun : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly PlaygroundSettings _settings;
    private bool _isClosed;

    private PlaygroundRun(PlaygroundSettings settings, TimeProvider real, Scene scene)
    {
        (_settings, Real, Scene) = (settings, real, scene);
    }

    /// <summary>The real clock, which the wire uses.</summary>
    public TimeProvider Real { get; }

    public Scene Scene { get; private set; }

    public static async Task<PlaygroundRun> StartAsync(PlaygroundSettings settings, TimeProvider real, CancellationToken cancel)
    {
        if (settings.StartsOver)
            Forget(settings);
        return new PlaygroundRun(settings, real, await Scene.OpenAsync(settings, real, cancel));
    }

    /// <summary>Why starting over failed; null if it worked or nobody asked.</summary>
    public string? Problem { get; private set; }

    /// <summary>Forgets everything and begins as on the first visit. If that fails, it can be tried again.</summary>
    /// <returns>What went wrong, in a sentence; null on success.</returns>
    public async Task<string?> StartOverAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var old = Scene;
            await CloseAsync();
            Problem = await BeginAsync();
            // Only now may the windows look again: they find the new scene, or hear that there is none.
            if (Problem is null)
                await old.EndAsync();
            else
                old.Discord.World.Changes.Tell(new Change(ChangeKind.BotDisconnected));
            return Problem;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Scene.EndAsync();
        await CloseAsync();
        _gate.Dispose();
    }

    private async Task<string?> BeginAsync()
    {
        try
        {
            Forget(_settings);
            Scene = await Scene.OpenAsync(_settings, Real, CancellationToken.None);
            _isClosed = false;
            return null;
        }
        catch (Exception problem) when (
            problem is PlaygroundException or IOException or UnauthorizedAccessException || KnownFailure.Sentence(problem) is not null)
        {
            return problem.Message;
        }
    }

    private async Task CloseAsync()
    {
        if (_isClosed)
            return;
        _isClosed = true;
        await Scene.DisposeAsync();
    }

    // Only the playground's own files; the folder may hold others.
    private static void Forget(PlaygroundSettings settings)
    {
        if (!Directory.Exists(settings.Folder))
            return;
        foreach (var file in Directory.EnumerateFiles(settings.Folder).Where(IsOurs))
            File.Delete(file);
    }

    private static bool IsOurs(string file) =>
        Path.GetFileName(file) is var name
            && (name.StartsWith("discord.json", StringComparison.Ordinal) || name.StartsWith("studygroup", StringComparison.Ordinal));
}

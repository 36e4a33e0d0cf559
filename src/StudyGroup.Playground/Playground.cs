using StudyGroup.Playground.Scenes;

namespace StudyGroup.Playground;

/// <summary>The scene that is on, and the next when it is started over.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly PlaygroundSettings _settings;
    private Playground(PlaygroundSettings settings, TimeProvider real, Scene scene)
    {
        (_settings, Real, Scene) = (settings, real, scene);
    }

    /// <summary>The real clock: the wire's.</summary>
    public TimeProvider Real { get; }

    public Scene Scene { get; private set; }

    public static async Task<Playground> StartAsync(PlaygroundSettings settings, TimeProvider real, CancellationToken cancel)
    {
        if (settings.StartsOver)
            Forget(settings);
        return new Playground(settings, real, await Scene.OpenAsync(settings, real, cancel));
    }

    /// <summary>Forgets everything and begins as at the first visit.</summary>
    public async Task StartOverAsync(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var old = Scene;
            await old.DisposeAsync();
            Forget(_settings);
            Scene = await Scene.OpenAsync(_settings, Real, CancellationToken.None);
            // Only now do the windows look again: they find the new one.
            await old.EndAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Scene.EndAsync();
        await Scene.DisposeAsync();
        _gate.Dispose();
    }

    // Only files that the playground makes; the folder may hold others.
    private static void Forget(PlaygroundSettings settings)
    {
        if (!Directory.Exists(settings.Folder))
            return;
        foreach (var file in Directory.EnumerateFiles(settings.Folder).Where(IsOurs))
            File.Delete(file);
    }

    private static bool IsOurs(string file) =>
        Path.GetFileName(file) is var name && (name.StartsWith("discord.json", StringComparison.Ordinal) || name.StartsWith("studygroup", StringComparison.Ordinal));
}

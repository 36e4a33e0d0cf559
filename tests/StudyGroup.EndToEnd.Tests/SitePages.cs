using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What a site was asked, and answered.</summary>
/// <param name="Path">The path, with its query.</param>
/// <param name="IfNoneMatch">The ETag of the already known text, or null.</param>
/// <param name="Status">The answer's status.</param>
internal sealed record SiteRequest(string Path, string? IfNoneMatch, int Status);

/// <summary>The content of a site.</summary>
internal sealed class SitePages
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new();
    private readonly ConcurrentQueue<SiteRequest> _requests = new();
    private TaskCompletionSource _next = NewSource();

    public IReadOnlyList<SiteRequest> Requests => [.. _requests];

    public Func<HttpContext, Task> this[string path]
    {
        set => _pages[path] = value;
    }

    /// <summary>Completes when the last request is as it should be.</summary>
    public async Task UntilAskedAsync(Func<SiteRequest, bool> isIt, CancellationToken cancel)
    {
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (_requests.LastOrDefault() is { } last && isIt(last)) return;
            await next.WaitAsync(cancel);
        }
    }

    public static Func<HttpContext, Task> Text(string text, string contentType, string? etag) => async context =>
    {
        if (etag is not null) context.Response.Headers.ETag = etag;
        if (etag is not null && context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(text);
    };

    /// <summary>Answers with that content, or with 404.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path + context.Request.QueryString;
        // Before the answer goes out: whoever has it finds it here.
        context.Response.OnStarting(() =>
        {
            _requests.Enqueue(new SiteRequest(path, context.Request.Headers.IfNoneMatch, context.Response.StatusCode));
            Interlocked.Exchange(ref _next, NewSource()).SetResult();
            return Task.CompletedTask;
        });
        if (_pages.TryGetValue(path, out var answer)) return answer(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Settings;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Web;

/// <summary>
/// Fetches texts within ten seconds, up to a megabyte after decompression, over up to five redirects, each of which is checked. The address
/// that is checked is the one connected to, even if the name resolves to another one a moment later. No proxy, cookies or passwords.
/// </summary>
internal sealed class WebFetcher : IWeb, IDisposable
{
    private const int MaxRedirects = 5;
    private const int MaxETag = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceWithFiles = TimeSpan.FromMinutes(1);
    private static readonly ProductInfoHeaderValue Program = new("StudyGroup", ProgramVersion.Short);

    private readonly TimeProvider _wire;
    private readonly WebAllowance _web;
    private readonly WebAllowance _attachments;
    private readonly HttpMessageInvoker _openWeb;
    private readonly HttpMessageInvoker _discord;

    /// <summary>Fetches from the public web, and files from Discord.</summary>
    public WebFetcher(BotSettings settings, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
        : this(WebAllowance.Open, WebAllowance.Attachments(settings.ApiBaseUrl), wire)
    {
    }

    /// <summary>The same with other allowances, and another way to connect than <see cref="ConnectAsync"/>.</summary>
    internal WebFetcher(
        WebAllowance web, WebAllowance attachments, TimeProvider wire,
        Func<DnsEndPoint, WebAllowance, CancellationToken, ValueTask<Stream>>? connect = null)
    {
        (_web, _attachments, _wire) = (web, attachments, wire);
        (_openWeb, _discord) = (Invoker(web, connect ?? ConnectAsync), Invoker(attachments, connect ?? ConnectAsync));
    }

    /// <summary>Connects to a host by one of its allowed addresses.</summary>
    /// <exception cref="ClosedAddressException">None of its addresses is allowed.</exception>
    internal static async ValueTask<Stream> ConnectAsync(DnsEndPoint host, WebAllowance allowance, CancellationToken cancel)
    {
        var addresses = IPAddress.TryParse(host.Host, out var itself) ? [itself] : await Dns.GetHostAddressesAsync(host.Host, cancel);
        var open = Array.FindAll(addresses, address => allowance.MayConnect(address));
        if (open.Length == 0) throw new ClosedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, host.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public Task<Outcome<Fetched>> FetchAsync(Uri address, string? etag = null, CancellationToken cancel = default) =>
        FetchAsync(address, etag, _web, _openWeb, cancel);

    /// <inheritdoc />
    public async Task<Outcome<Fetched>> FetchAsync(GivenFile file) =>
        file.Size > IWeb.MaxBytes ? TooLong : await FetchAsync(file.Url, null, _attachments, _discord, CancellationToken.None);

    /// <inheritdoc />
    public async Task<Outcome<Downloaded>> DownloadAsync(GivenFile file)
    {
        if (file.Size > IWeb.MaxFileBytes) return TooBig;
        if (!_attachments.MayFollow(file.Url)) return new Refusal($"That file isn't one of Discord's. Attach it again.");
        using var patience = new CancellationTokenSource(PatienceWithFiles, _wire);
        try
        {
            using var request = Request(file.Url, etag: null);
            using var response = await _discord.SendAsync(request, patience.Token);
            if (response.StatusCode != HttpStatusCode.OK)
                return new Refusal($"Discord no longer has that file (status {(int)response.StatusCode}). Attach it again.");
            if (response.Content.Headers.ContentLength > IWeb.MaxFileBytes) return TooBig;
            await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
            // Discord says how long it is, but only what arrives counts.
            var bytes = new byte[Math.Min(IWeb.MaxFileBytes, response.Content.Headers.ContentLength ?? IWeb.MaxFileBytes) + 1];
            var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, patience.Token);
            if (length > IWeb.MaxFileBytes) return TooBig;
            return length == 0 ? new Refusal($"That file is empty. Attach another.") : new Downloaded(bytes.AsMemory(0, length));
        }
        catch (Exception problem) when (problem is OperationCanceledException or HttpRequestException or IOException)
        {
            return new Refusal($"I couldn't download that file from Discord. Try again in a moment.");
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _openWeb.Dispose();
        _discord.Dispose();
    }

    private static Refusal TooBig { get; } = new($"That file is over 10 MB, too big for me to post. Add a link to it instead.");

    private static Refusal TooLong { get; } = new($"That's more than a megabyte, too big for a schedule. Give a smaller file.");

    private async Task<Outcome<Fetched>> FetchAsync(
        Uri address, string? etag, WebAllowance allowance, HttpMessageInvoker invoker, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, _wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        try
        {
            for (var redirects = 0; ; redirects++)
            {
                if (!allowance.MayFollow(address))
                {
                    var host = Texts.Cut(address.Host, 100);
                    return new Refusal($"That link leads to {host}, which I don't follow. Give an https link straight to the file.");
                }

                using var request = Request(address, etag);
                using var response = await invoker.SendAsync(request, either.Token);
                if (!Redirects.Is(response)) return await ReadAsync(response, isKnown: etag is not null, either.Token);
                if (redirects == MaxRedirects) return new Refusal($"That link redirects too many times. Give one straight to the file.");
                if (Redirects.Next(response, address).IsRefused(out var refusal, out address!)) return refusal;
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or HttpRequestException or IOException or UriFormatException)
        {
            cancel.ThrowIfCancellationRequested();
            return new Refusal($"{WebWords.OfProblem(problem, Texts.Cut(address.Host, 100))}");
        }
    }

    private static HttpRequestMessage Request(Uri address, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue(Program.Product!));
        request.Headers.Accept.ParseAdd("text/markdown, text/plain;q=0.9, */*;q=0.1");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return request;
    }

    private static async Task<Outcome<Fetched>> ReadAsync(HttpResponseMessage response, bool isKnown, CancellationToken cancel)
    {
        if (isKnown && response.StatusCode == HttpStatusCode.NotModified) return new Fetched(null, ETag(response));
        if (response.StatusCode != HttpStatusCode.OK) return new Refusal($"{WebWords.OfStatus((int)response.StatusCode)}");
        if (response.Content.Headers.ContentLength > IWeb.MaxBytes) return TooLong;
        var bytes = new byte[IWeb.MaxBytes + 1];
        int length;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        }
        catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException)
        {
            // Gzip throws the first and Brotli the second.
            return new Refusal($"That server's answer is compressed in a way I can't unpack. Try again later, or paste the schedule.");
        }

        if (length > IWeb.MaxBytes) return TooLong;
        var type = response.Content.Headers.ContentType?.ToString();
        return TextDecoding.Read(bytes.AsSpan(0, length), type).IsRefused(out var refusal, out var text)
            ? refusal
            : new Fetched(text, ETag(response));
    }

    // The next request sends it back, so it must fit in a header.
    private static string? ETag(HttpResponseMessage response) =>
        response.Headers.ETag?.ToString() is { Length: <= MaxETag } tag && tag.All(char.IsAscii) ? tag : null;

    private static HttpMessageInvoker Invoker(
        WebAllowance allowance, Func<DnsEndPoint, WebAllowance, CancellationToken, ValueTask<Stream>> connect) =>
        new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseProxy = false,
            UseCookies = false,
            // A trace's ids are nobody else's business.
            ActivityHeadersPropagator = null,
            Credentials = null,
            PreAuthenticate = false,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancel) => connect(context.DnsEndPoint, allowance, cancel),
        });
}

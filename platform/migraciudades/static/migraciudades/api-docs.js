// Starts the API documentation. A file of its own: the page's policy allows no inline script.
window.addEventListener("load", () => {
  const place = document.getElementById("swagger-ui");
  const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  window.SwaggerUIBundle({
    url: place.dataset.schema,
    domNode: place,
    deepLinking: true,
    validatorUrl: null,
    requestInterceptor: (request) => {
      Object.assign(request.headers, headers);
      return request;
    },
  });
});
